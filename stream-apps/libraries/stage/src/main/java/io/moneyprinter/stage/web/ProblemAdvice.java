package io.moneyprinter.stage.web;

import java.io.IOException;
import java.net.SocketTimeoutException;

import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.VideoException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns whatever a controller throws, and whatever Spring refuses before it, into problem
 * details.
 */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

	private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

	@ExceptionHandler
	ResponseEntity<Object> known(VideoException failure, WebRequest request) {
		ProblemDetail problem = Problems.of(failure);
		if (problem.getStatus() >= 500) {
			log.warn("A call was answered {}: {}", problem.getStatus(), failure.sentence());
		}
		HttpHeaders headers = new HttpHeaders();
		Problems.pause(failure.code())
			.ifPresent((pause) -> headers.set(HttpHeaders.RETRY_AFTER, Long.toString(pause.toSeconds())));
		return answer(problem, headers);
	}

	@ExceptionHandler
	ResponseEntity<Object> mismatch(MethodArgumentTypeMismatchException mismatch, WebRequest request) {
		for (Throwable cause = mismatch; cause != null; cause = cause.getCause()) {
			if (cause instanceof InvalidRequestException invalid) {
				return known(invalid, request);
			}
		}
		Class<?> type = mismatch.getRequiredType();
		return known(
				InvalidRequestException.of(mismatch.getName(), String.valueOf(mismatch.getValue()),
						"a value of the type " + ((type != null) ? type.getSimpleName() : "that the API names")),
				request);
	}

	/** Somebody hung up, or sends so slowly that the connection was given up. */
	@ExceptionHandler
	@Nullable ResponseEntity<Object> brokenOff(IOException ex) {
		if (ex instanceof AsyncRequestNotUsableException) {
			return null;
		}
		if (ex instanceof SocketTimeoutException || ex.getCause() instanceof SocketTimeoutException) {
			return answer(Problems.of(HttpStatus.REQUEST_TIMEOUT, "BODY_TOO_SLOW",
					"The body did not arrive in time; send it again without pauses."), new HttpHeaders());
		}
		log.debug("A call broke off.", ex);
		return answer(Problems.of(HttpStatus.BAD_REQUEST, "BODY_BROKEN_OFF", "The body broke off; send it whole."),
				new HttpHeaders());
	}

	@ExceptionHandler
	ResponseEntity<Object> unforeseen(Exception ex, WebRequest request) {
		log.error("A call failed for a reason nobody foresaw.", ex);
		return answer(
				Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "INTERNAL",
						"The call failed for a reason nobody foresaw; the app's log has the details."),
				new HttpHeaders());
	}

	@Override
	protected ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		ProblemDetail problem = Problems.of(status, code(status), sentence(ex, body, status));
		return answer(problem, headers);
	}

	private static String code(HttpStatusCode status) {
		HttpStatus known = HttpStatus.resolve(status.value());
		return (known != null) ? known.name() : "HTTP_" + status.value();
	}

	private static String sentence(Exception ex, @Nullable Object body, HttpStatusCode status) {
		if (ex instanceof ResponseStatusException told && told.getReason() != null) {
			return told.getReason();
		}
		String detail = (body instanceof ProblemDetail problem) ? problem.getDetail() : null;
		return switch (status.value()) {
			case 404 -> "There is nothing at this address; /openapi of topic-source lists what there is.";
			case 413 -> "The body is larger than this endpoint takes.";
			default -> (detail != null) ? detail : "The call was answered " + status.value() + ".";
		};
	}

	private static ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers) {
		HttpHeaders all = new HttpHeaders(headers);
		all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
		all.setCacheControl("no-store");
		return new ResponseEntity<>(problem, all, problem.getStatus());
	}

}
