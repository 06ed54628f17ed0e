package io.moneyprinter.topicsource;

import java.io.IOException;
import java.io.InputStream;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.IdempotencyKey;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.VideoRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Reads a request from a body: of bounded size, every mistake answered with a sentence,
 * the account never taken from it.
 */
final class RequestReader {

	/** The longest source text, every character escaped, and room for the rest. */
	static final int MOST_BYTES = 3_000_000;

	private RequestReader() {
	}

	/**
	 * Reads a request.
	 * @param body JSON
	 * @param account whose key was shown
	 * @param header the {@code Idempotency-Key} header; {@code null} for none
	 * @return the request as intake wants it
	 */
	static VideoRequest read(InputStream body, AccountId account, @Nullable String header) throws IOException {
		byte[] json = body.readNBytes(MOST_BYTES + 1);
		if (json.length > MOST_BYTES) {
			throw new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE);
		}
		VideoRequest request = DomainJson.readRequest(json);
		if (namesAccount(json)) {
			throw InvalidRequestException.of("account", "given",
					"nothing, since the account is the one whose key is shown");
		}
		return request.askedBy(account, key(header, request.idempotencyKey()));
	}

	private static @Nullable IdempotencyKey key(@Nullable String header, @Nullable IdempotencyKey field) {
		if (header == null) {
			return field;
		}
		IdempotencyKey key = new IdempotencyKey(header);
		if (field != null && !field.equals(key)) {
			throw InvalidRequestException.of("idempotencyKey", field,
					"the same key as in the header Idempotency-Key, or only one of the two");
		}
		return key;
	}

	/** The JSON has been read before, so it is well-formed. */
	private static boolean namesAccount(byte[] json) throws IOException {
		try (JsonParser parser = DomainJson.mapper().createParser(json)) {
			parser.nextToken();
			while (parser.nextToken() == JsonToken.FIELD_NAME) {
				if (parser.currentName().equals("account")) {
					return true;
				}
				parser.nextToken();
				parser.skipChildren();
			}
			return false;
		}
	}

}
