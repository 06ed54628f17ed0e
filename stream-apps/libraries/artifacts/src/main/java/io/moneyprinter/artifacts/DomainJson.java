package io.moneyprinter.artifacts;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoRequest;

/**
 * The one way in which the domain is written as JSON and read back: plain, ISO 8601
 * times, unknown fields tolerated between our own parts and refused where people make
 * mistakes.
 */
public final class DomainJson {

	private static final JsonMapper TOLERANT = JsonMapper.builder()
		.addModule(new JavaTimeModule())
		.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private static final RequestReader REQUESTS = new RequestReader(TOLERANT);

	private DomainJson() {
	}

	/**
	 * The mapper for everything between our own parts.
	 * @return shared; not to be configured
	 */
	public static JsonMapper mapper() {
		return TOLERANT;
	}

	/**
	 * Writes a value.
	 * @param value a type of the domain
	 * @return UTF-8 bytes
	 */
	public static byte[] write(Object value) {
		try {
			return TOLERANT.writeValueAsBytes(value);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("A " + value.getClass().getSimpleName() + " cannot be written as JSON.",
					ex);
		}
	}

	/**
	 * Reads an artifact that holds JSON.
	 * @param store where it lies
	 * @param ref which
	 * @param type of the domain
	 * @return the value
	 */
	public static <T> T read(ArtifactStore store, ArtifactRef ref, Class<T> type) {
		try (InputStream in = store.open(ref)) {
			return TOLERANT.readValue(in, type);
		}
		catch (JsonProcessingException ex) {
			throw new VideoException(ErrorCode.ARTIFACT_MISSING,
					"The artifact '" + ref.key() + "' is no " + type.getSimpleName() + ".", ex);
		}
		catch (IOException ex) {
			throw VerifiedCopy.brokenOff(ref, ex);
		}
	}

	/**
	 * Reads an artifact that holds JSON, if there is one.
	 * @param store where it may lie
	 * @param key which
	 * @param type of the domain
	 * @return the value, or empty
	 */
	public static <T> Optional<T> find(ArtifactStore store, ArtifactKey key, Class<T> type) {
		return store.find(key).map((ref) -> read(store, ref, type));
	}

	/**
	 * Reads a request as a person or a producer wrote it. Fields nobody knows are
	 * refused, since they are mistakes.
	 * @param json UTF-8
	 * @return the request, of the local account whatever it says: whose request it is
	 * comes from who sends it
	 * @throws InvalidRequestException naming the field, the value and what is allowed
	 */
	public static VideoRequest readRequest(byte[] json) {
		return REQUESTS.read(json);
	}

}
