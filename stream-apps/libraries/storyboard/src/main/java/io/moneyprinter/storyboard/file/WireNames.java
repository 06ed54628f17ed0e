package io.moneyprinter.storyboard.file;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.moneyprinter.storyboard.CaptionLook.Entrance;
import io.moneyprinter.storyboard.Grade;
import io.moneyprinter.storyboard.Motion.Move;
import io.moneyprinter.storyboard.Place;
import io.moneyprinter.storyboard.Toward;
import io.moneyprinter.storyboard.Typeface;
import io.moneyprinter.storyboard.file.SceneEntry.FitKind;

/**
 * The storyboard's own choices as JSON writes them: lower case, hyphens for underscores.
 * The schema has refused all others by then.
 */
final class WireNames {

	private static final List<Class<? extends Enum<?>>> CHOICES = List.of(Entrance.class, Grade.Named.class, Move.class,
			Place.class, Toward.class, Typeface.class, FitKind.class);

	private WireNames() {
	}

	static SimpleModule module() {
		SimpleModule module = new SimpleModule("storyboard");
		CHOICES.forEach((choice) -> add(choice, module));
		return module;
	}

	private static <E extends Enum<?>> void add(Class<E> choice, SimpleModule module) {
		module.addSerializer(choice, new JsonSerializer<E>() {

			@Override
			public void serialize(E value, JsonGenerator out, SerializerProvider provider) throws IOException {
				out.writeString(name(value));
			}

		});
		module.addDeserializer(choice, new JsonDeserializer<E>() {

			@Override
			public E deserialize(JsonParser in, DeserializationContext context) throws IOException {
				String text = in.getText();
				for (E constant : choice.getEnumConstants()) {
					if (name(constant).equals(text)) {
						return constant;
					}
				}
				throw context.weirdStringException(text, choice, "unknown");
			}

		});
	}

	private static String name(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
