package io.moneyprinter.grid.wire;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.PolymorphicTypeValidator;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.footage.drawn.lettering.Typefaces;
import io.moneyprinter.media.Fonts;

/**
 * JSON of records of ours, whatever they hold. Members are of one build, so that types go
 * by their names; only records of this project are made of what arrives.
 */
final class WireMapper {

	/** Attribute: ids of contents by file. */
	static final String IDS = "ids";

	/** Attribute: files by the ids of their contents. */
	static final String FILES = "files";

	private static final String HOUSE = "io.moneyprinter.";

	private WireMapper() {
	}

	static JsonMapper of(Fonts fonts) {
		SimpleModule module = new SimpleModule();
		module.addSerializer(Path.class, new PathWriter());
		module.addDeserializer(Path.class, new PathReader());
		module.addSerializer(Typefaces.class, new TypefacesWriter());
		module.addDeserializer(Typefaces.class, new TypefacesReader(fonts));
		JsonMapper mapper = DomainJson.mapper().rebuild().disable(SerializationFeature.FAIL_ON_EMPTY_BEANS).build();
		mapper.registerModule(module);
		mapper.setDefaultTyping(new Types().init(JsonTypeInfo.Id.CLASS, null).inclusion(JsonTypeInfo.As.PROPERTY));
		return mapper;
	}

	/** Names the type wherever a record of ours stands behind an interface of ours. */
	private static final class Types extends ObjectMapper.DefaultTypeResolverBuilder {

		private static final long serialVersionUID = 1;

		Types() {
			super(ObjectMapper.DefaultTyping.NON_CONCRETE_AND_ARRAYS, new OurRecords());
		}

		@Override
		public boolean useForType(JavaType type) {
			return type.isInterface() && type.getRawClass().getName().startsWith(HOUSE);
		}

	}

	/** Nothing else is made of what arrives. */
	private static final class OurRecords extends PolymorphicTypeValidator {

		private static final long serialVersionUID = 1;

		@Override
		public Validity validateBaseType(MapperConfig<?> config, JavaType base) {
			return Validity.INDETERMINATE;
		}

		@Override
		public Validity validateSubClassName(MapperConfig<?> config, JavaType base, String name) {
			return name.startsWith(HOUSE) ? Validity.INDETERMINATE : Validity.DENIED;
		}

		@Override
		public Validity validateSubType(MapperConfig<?> config, JavaType base, JavaType type) {
			return type.getRawClass().isRecord() ? Validity.ALLOWED : Validity.DENIED;
		}

	}

	private static final class PathWriter extends JsonSerializer<Path> {

		@Override
		public void serialize(Path file, JsonGenerator out, SerializerProvider context) throws IOException {
			Object id = ((Map<?, ?>) Objects.requireNonNull(context.getAttribute(IDS))).get(file);
			if (id == null) {
				throw new IllegalArgumentException("Nobody else has the file " + file + ".");
			}
			out.writeString(id.toString());
		}

		@Override
		public void serializeWithType(Path file, JsonGenerator out, SerializerProvider context, TypeSerializer types)
				throws IOException {
			serialize(file, out, context);
		}

	}

	private static final class PathReader extends JsonDeserializer<Path> {

		@Override
		public Path deserialize(JsonParser in, DeserializationContext context) throws IOException {
			String id = in.getText();
			Object file = ((Map<?, ?>) Objects.requireNonNull(context.getAttribute(FILES))).get(id);
			if (!(file instanceof Path path)) {
				throw new IllegalArgumentException("The file with the id '" + id + "' is not here.");
			}
			return path;
		}

	}

	private static final class TypefacesWriter extends JsonSerializer<Typefaces> {

		@Override
		public void serialize(Typefaces faces, JsonGenerator out, SerializerProvider context) throws IOException {
			out.writeString("ours");
		}

	}

	/** Fonts ship with every member; all shots share what was loaded once. */
	private static final class TypefacesReader extends JsonDeserializer<Typefaces> {

		private final Fonts fonts;

		private Typefaces faces;

		@SuppressWarnings("NullAway.Init") // loaded when first asked for
		TypefacesReader(Fonts fonts) {
			this.fonts = fonts;
		}

		@Override
		public synchronized Typefaces deserialize(JsonParser in, DeserializationContext context) throws IOException {
			in.skipChildren();
			if (this.faces == null) {
				this.faces = new Typefaces(this.fonts);
			}
			return this.faces;
		}

	}

}
