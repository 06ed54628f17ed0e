package io.moneyprinter.launcher.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.platform.home.Addresses;
import io.moneyprinter.platform.home.PlatformException;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Backfills. Every method throws {@link ApiException} when the platform refuses and
 * {@link io.moneyprinter.platform.home.PlatformException} when it does not answer.
 */
public final class BackfillApi {

	private static final String ALL = "/v1/backfills";

	private static final List<String> REPORTS = List.of("report.html", "report.csv", "bad-lines.csv");

	private final ApiClient client;

	/**
	 * Creates a client.
	 * @param base of {@code /v1/backfills}
	 * @param keyFile holds the account's key
	 */
	public BackfillApi(URI base, Path keyFile) {
		this.client = new ApiClient(base, keyFile);
	}

	/**
	 * The API of a platform.
	 * @param addresses of the platform
	 * @return a client
	 */
	public static BackfillApi of(Addresses addresses) {
		return new BackfillApi(addresses.api(), addresses.accountKeyFile());
	}

	/**
	 * Hands a file over.
	 * @param file CSV or JSON Lines
	 * @return the input of a backfill
	 */
	public JsonNode upload(Path file) {
		HttpUrl address = all().addPathSegment("inputs")
			.addQueryParameter("file", file.getFileName().toString())
			.build();
		RequestBody body = RequestBody.create(file.toFile(), MediaType.get("application/octet-stream"));
		return this.client.json(this.client.at(address.toString()).post(body).build(), JsonNode.class);
	}

	/**
	 * Begins a backfill.
	 * @param options as the API describes them
	 * @return how it stands
	 */
	public BackfillView begin(ObjectNode options) {
		return this.client.json(this.client.post(ALL, DomainJson.write(options)), BackfillView.class);
	}

	public BackfillView find(String id) {
		return this.client.json(this.client.at(all().addPathSegment(id).build().toString()).build(),
				BackfillView.class);
	}

	/** The newest ones. */
	public List<BackfillView> list(int limit) {
		HttpUrl address = all().addQueryParameter("limit", Integer.toString(limit)).build();
		return this.client.json(this.client.at(address.toString()).build(), Page.class).backfills();
	}

	/**
	 * Has something done with a backfill.
	 * @param id which
	 * @param what {@code pause}, {@code resume}, {@code stop} or {@code restart}
	 * @return how it stands
	 */
	public BackfillView ask(String id, String what) {
		HttpUrl address = all().addPathSegment(id).addPathSegment(what).build();
		return this.client.json(this.client.post(address.toString(), "{}".getBytes(StandardCharsets.UTF_8)),
				BackfillView.class);
	}

	/**
	 * Changes spend and rates.
	 * @param id which
	 * @param rates as the API describes them
	 * @return how it stands
	 */
	public BackfillView set(String id, ObjectNode rates) {
		HttpUrl address = all().addPathSegment(id).addPathSegment("settings").build();
		return this.client.json(this.client.post(address.toString(), DomainJson.write(rates)), BackfillView.class);
	}

	/**
	 * Why items failed.
	 * @param id which
	 * @return the most frequent reason first
	 */
	public List<FailureView> failures(String id) {
		HttpUrl address = all().addPathSegment(id).addPathSegment("failures").build();
		return this.client.json(this.client.at(address.toString()).build(), Failures.class).failures();
	}

	/**
	 * Lines of which no film can be made.
	 * @param id which
	 * @param limit of lines
	 * @return the first ones
	 */
	public List<BadLineView> badLines(String id, int limit) {
		HttpUrl address = all().addPathSegment(id)
			.addPathSegment("bad-lines")
			.addQueryParameter("limit", Integer.toString(limit))
			.build();
		return this.client.json(this.client.at(address.toString()).build(), BadLines.class).badLines();
	}

	/**
	 * Fetches the reports.
	 * @param id which
	 * @param folder where they are laid; made if it is not there
	 * @return the files
	 */
	public List<Path> reports(String id, Path folder) {
		return REPORTS.stream().map((name) -> report(id, name, folder.resolve(name))).toList();
	}

	private Path report(String id, String name, Path file) {
		HttpUrl address = all().addPathSegment(id).addPathSegment(name).build();
		try (Response response = this.client.call(this.client.at(address.toString()).build());
				InputStream in = ApiClient.body(response).byteStream()) {
			Files.createDirectories(file.toAbsolutePath().getParent());
			Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
			return file;
		}
		catch (IOException ex) {
			throw new PlatformException("The report cannot be written to " + file + ": " + ex.getMessage() + ".", ex);
		}
	}

	private HttpUrl.Builder all() {
		return this.client.at(ALL).build().url().newBuilder();
	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	private record Page(List<BackfillView> backfills) {
	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	private record Failures(List<FailureView> failures) {
	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	private record BadLines(List<BadLineView> badLines) {
	}

}
