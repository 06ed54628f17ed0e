package io.moneyprinter.backfill.input;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.moneyprinter.artifacts.ContentHash;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.backfill.BackfillItems.StagedBatch;
import io.moneyprinter.backfill.BadLine;
import io.moneyprinter.backfill.InputFormat;
import io.moneyprinter.backfill.ItemKey;
import io.moneyprinter.backfill.StagedItem;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.Estimate;
import io.moneyprinter.video.IdempotencyKey;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.VideoRequest;
import io.moneyprinter.video.WorkClass;
import org.jspecify.annotations.Nullable;

/**
 * Makes items of an input: fills in defaults, applies the rules that intake applies, and
 * names each film. Holds one batch at a time.
 */
public final class RequestLines implements Closeable {

	private static final String CLASS = "class";

	private final RecordReader reader;

	private final AccountId account;

	private final ObjectNode defaults;

	private final RequestRules rules;

	private int read;

	/**
	 * Reads on.
	 * @param reader of an input
	 * @param read how many records of it were read before
	 * @param account whose requests they are
	 * @param defaults as requests have them
	 * @param rules that intake applies
	 */
	RequestLines(RecordReader reader, int read, AccountId account, ObjectNode defaults, RequestRules rules) {
		this.reader = reader;
		this.read = read;
		this.account = account;
		this.defaults = defaults;
		this.rules = rules;
	}

	/**
	 * Opens a file.
	 * @param file its content, closed with this
	 * @param format how requests stand in it
	 * @param account whose requests they are
	 * @param defaults for fields that a record does not give; {@code null} for the usual
	 * ones
	 * @param rules that intake applies
	 * @return at the beginning
	 * @throws IOException if it cannot be read
	 * @throws InvalidRequestException if its header, or the defaults, are not right
	 */
	public static RequestLines open(InputStream file, InputFormat format, AccountId account,
			@Nullable ObjectNode defaults, RequestRules rules) throws IOException {
		ObjectNode filled = filled(defaults);
		RecordReader reader = (format == InputFormat.CSV) ? new CsvRecords(file) : new JsonRecords(file);
		return new RequestLines(reader, 0, account, filled, rules);
	}

	/** Defaults as a request has them, once they are known to be right. */
	static ObjectNode filled(@Nullable ObjectNode defaults) {
		ObjectNode given = (defaults != null) ? defaults : JsonNodeFactory.instance.objectNode();
		requireDefaults(given);
		return Fields.nested(given);
	}

	/**
	 * Checks defaults as if they were a request, so that one mistake in them is told once
	 * and not for each line.
	 * @param given fields of a request, or columns
	 * @throws InvalidRequestException naming what is wrong
	 */
	public static void requireDefaults(ObjectNode given) {
		ObjectNode defaults = Fields.nested(given);
		if (defaults.has("account") || defaults.has("idempotencyKey")) {
			throw InvalidRequestException.of("defaults", defaults.has("account") ? "account" : "idempotencyKey",
					"fields that many films have in common");
		}
		ObjectNode sample = defaults.deepCopy();
		sample.put("topic", "defaults");
		bulk(DomainJson.readRequest(DomainJson.write(sample)), sample.has(CLASS));
	}

	/**
	 * Reads on.
	 * @param most records that are read
	 * @return what they ask; with no records at the end of the input
	 * @throws IOException if the input cannot be read on
	 */
	public StagedBatch next(int most) throws IOException {
		List<StagedItem> items = new ArrayList<>();
		List<BadLine> bad = new ArrayList<>();
		int before = this.read;
		while (this.read - before < most) {
			InputRecord record = this.reader.next();
			if (record == null) {
				break;
			}
			this.read++;
			take(record, items, bad);
		}
		return new StagedBatch(before, this.read - before, items, bad, this.reader.place());
	}

	/**
	 * Passes over records that were staged before.
	 * @param records how many
	 * @throws IOException if the input cannot be read on
	 */
	public void skip(int records) throws IOException {
		while (this.read < records && this.reader.next() != null) {
			this.read++;
		}
	}

	private void take(InputRecord record, List<StagedItem> items, List<BadLine> bad) {
		if (record instanceof InputRecord.Unreadable unreadable) {
			bad.addAll(unreadable.reasons());
		}
		else if (record instanceof InputRecord.Asking asking) {
			try {
				items.addAll(items(asking, request(asking)));
			}
			catch (InvalidRequestException ex) {
				bad.addAll(JsonRecords.reasons(asking.line(), ex));
			}
		}
	}

	private VideoRequest request(InputRecord.Asking asking) {
		ObjectNode fields = asking.fields();
		if (fields.has("account")) {
			throw InvalidRequestException.of("account", fields.get("account").asText(),
					"nothing, since the account is the one that asks");
		}
		ObjectNode whole = Fields.merged(this.defaults.deepCopy(), fields);
		VideoRequest request = bulk(DomainJson.readRequest(DomainJson.write(whole)), whole.has(CLASS));
		IdempotencyKey key = request.idempotencyKey();
		VideoRequest asked = request.askedBy(this.account, (key != null) ? key : ofContent(request, asking.results()));
		this.rules.check(asked);
		return asked;
	}

	private static VideoRequest bulk(VideoRequest request, boolean said) {
		if (said && request.workClass() != WorkClass.BULK) {
			throw InvalidRequestException.of(CLASS, request.workClass().id(),
					"bulk, since a backfill goes behind what people wait for");
		}
		return request.of(WorkClass.BULK);
	}

	/** The same content of the same account is the same film. */
	private IdempotencyKey ofContent(VideoRequest request, Map<StageName, ArtifactRef> results) {
		String content = ContentHash.of(DomainJson.write(request.askedBy(this.account, null)));
		return new IdempotencyKey("content-" + (results.isEmpty() ? content
				: ContentHash.of(DomainJson.write(List.of(content, new TreeMap<>(results))))));
	}

	private static List<StagedItem> items(InputRecord.Asking asking, VideoRequest request) {
		IdempotencyKey key = request.idempotencyKey();
		if (key == null) {
			throw new IllegalStateException("Every request of a backfill has a key.");
		}
		Estimate estimate = Estimate.of(request);
		String json = new String(DomainJson.write(request), StandardCharsets.UTF_8);
		return IntStream.range(0, request.variants())
			.mapToObj((variant) -> new StagedItem(new ItemKey(asking.line(), variant),
					VideoId.ofKey(request.account(), key, variant), request.topic(), json, asking.results(),
					(double) estimate.workSeconds() / estimate.films(), estimate.bytes() / estimate.films()))
			.toList();
	}

	@Override
	public void close() throws IOException {
		this.reader.close();
	}

}
