package io.moneyprinter.grid.wire;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.moneyprinter.media.Fonts;
import io.moneyprinter.render.segment.Segment;
import io.moneyprinter.video.MaterialId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes segments for other members and reads theirs. They are records all through, and
 * are written as such, each with the name of its type where several are possible; files
 * are written as the ids of their contents. What cannot be written so that it comes back
 * the same stays at home.
 */
public final class SegmentWire {

	private static final Logger LOG = LoggerFactory.getLogger(SegmentWire.class);

	private final JsonMapper mapper;

	private final String recipe;

	/**
	 * A wire.
	 * @param fonts that drawn shots are lettered with
	 * @param recipe of the runner that makes the segments
	 */
	public SegmentWire(Fonts fonts, String recipe) {
		this.mapper = WireMapper.of(fonts);
		this.recipe = recipe;
	}

	/**
	 * Writes a segment.
	 * @param segment any
	 * @return empty if it cannot be told to others
	 */
	public Optional<String> write(Segment segment) {
		try {
			String text = text(segment);
			Map<String, Path> files = new HashMap<>();
			Material.of(segment).forEach((one) -> files.put(one.id().sha256(), one.file()));
			Segment back = reader(files).readValue(text);
			if (back.key(this.recipe).equals(segment.key(this.recipe)) && back.layers().equals(segment.layers())) {
				return Optional.of(text);
			}
			LOG.warn("A segment of scene {} would not be the same on another member; it stays here.", segment.scene());
		}
		catch (IOException | IllegalArgumentException ex) {
			LOG.debug("A segment of scene {} stays here: {}", segment.scene(), ex.toString());
		}
		return Optional.empty();
	}

	private String text(Segment segment) throws IOException {
		Map<Path, String> ids = new HashMap<>();
		for (Material one : Material.of(segment)) {
			ids.put(one.file(), one.id().sha256());
		}
		return this.mapper.writerFor(Segment.class).withAttribute(WireMapper.IDS, ids).writeValueAsString(segment);
	}

	/**
	 * Which files a segment shows.
	 * @param text as another member wrote it
	 * @return ids of their contents
	 * @throws IOException when this is no segment
	 */
	List<String> materials(String text) throws IOException {
		JsonNode root = this.mapper.readTree(text);
		return root.findValuesAsText("material").stream().distinct().map((id) -> new MaterialId(id).sha256()).toList();
	}

	/**
	 * Reads a segment.
	 * @param text as another member wrote it
	 * @param files where its files are, by the ids of their contents
	 * @return the segment
	 * @throws IOException when this is no segment
	 */
	Segment read(String text, Map<String, Path> files) throws IOException {
		return reader(files).readValue(text);
	}

	private ObjectReader reader(Map<String, Path> files) {
		return this.mapper.readerFor(Segment.class).withAttribute(WireMapper.FILES, files);
	}

}
