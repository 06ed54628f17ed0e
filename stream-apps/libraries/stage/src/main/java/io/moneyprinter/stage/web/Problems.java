package io.moneyprinter.stage.web;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.VideoException;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/**
 * Errors as problem details (RFC 9457), each with a {@code code} for programs and a
 * sentence for people.
 */
final class Problems {

	/** A dependency that is away is back within seconds, or not soon. */
	private static final Duration DEPENDENCY_PAUSE = Duration.ofSeconds(5);

	/** Disk and memory take longer to come back. */
	private static final Duration RESOURCE_PAUSE = Duration.ofSeconds(30);

	private final ObjectMapper mapper;

	Problems(ObjectMapper mapper) {
		this.mapper = mapper;
	}

	/**
	 * Describes a failure.
	 * @param failure known by its code
	 * @return the body
	 */
	static ProblemDetail of(VideoException failure) {
		ProblemDetail problem = of(status(failure.code()), failure.code().name(), failure.sentence());
		if (failure instanceof InvalidRequestException invalid) {
			problem.setProperty("violations", invalid.violations());
		}
		return problem;
	}

	static ProblemDetail of(HttpStatusCode status, String code, String sentence) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
		problem.setType(URI.create("urn:moneyprinter:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-')));
		problem.setProperty("code", code);
		return problem;
	}

	/**
	 * What to say of an error that is known by its status alone.
	 * @param status of the answer
	 * @return a sentence
	 */
	static String sentence(HttpStatus status) {
		return status.is4xxClientError() ? "The call cannot be understood: " + status.getReasonPhrase() + "."
				: "The call failed for a reason nobody foresaw; the app's log has the details.";
	}

	static HttpStatus status(ErrorCode code) {
		return switch (code) {
			case UNKNOWN_VIDEO -> HttpStatus.NOT_FOUND;
			case IDEMPOTENCY_CONFLICT, STATE_CONFLICT -> HttpStatus.CONFLICT;
			case UNUSABLE_MATERIAL, UNSPEAKABLE_TEXT -> HttpStatus.UNPROCESSABLE_ENTITY;
			default -> switch (code.category()) {
				case CALLER -> HttpStatus.BAD_REQUEST;
				case DEPENDENCY, RESOURCE -> HttpStatus.SERVICE_UNAVAILABLE;
				case DEFECT -> HttpStatus.INTERNAL_SERVER_ERROR;
			};
		};
	}

	/**
	 * When it is worth while to ask again.
	 * @param code of the failure
	 * @return empty if waiting does not help
	 */
	static Optional<Duration> pause(ErrorCode code) {
		return switch (code.category()) {
			case DEPENDENCY -> Optional.of(DEPENDENCY_PAUSE);
			case RESOURCE -> Optional.of(RESOURCE_PAUSE);
			case CALLER, DEFECT -> Optional.empty();
		};
	}

	void send(HttpServletResponse response, HttpStatus status, String code, String sentence) throws IOException {
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setHeader("Cache-Control", "no-store");
		this.mapper.writeValue(response.getOutputStream(), of(status, code, sentence));
	}

}
