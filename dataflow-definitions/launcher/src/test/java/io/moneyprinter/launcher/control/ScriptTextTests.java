package io.moneyprinter.launcher.control;

import java.util.List;

import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.Language;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.Scene;
import io.moneyprinter.video.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ScriptTextTests {

	private static final Origin ORIGIN = new Origin("outline", "An outline.");

	private static final Script SCRIPT = new Script("The salt of the sea", new Language("en-GB"),
			List.of(new Scene(1, "Rivers", "Rivers carry salt.", List.of("river", "salt")),
					new Scene(2, "", "The sea keeps it.\nFor ever.", List.of())),
			ORIGIN);

	@Test
	void isShownAsPeopleRead() {
		assertThat(ScriptText.write(SCRIPT)).isEqualTo("""
				# The salt of the sea

				## Rivers

				Rivers carry salt.

				Keywords: river, salt

				##

				The sea keeps it.
				For ever.
				""");
	}

	@Test
	void isReadAsItWasShown() {
		assertThat(ScriptText.read(ScriptText.write(SCRIPT), SCRIPT)).isEqualTo(SCRIPT);
		assertThat(ScriptText.read(ScriptText.write(SCRIPT).replace("\n", "\r\n"), SCRIPT)).isEqualTo(SCRIPT);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "# no title", "## no scene", "Keywords: are spoken", "\\ a backslash",
			"one line\\n## another\\nKeywords: too", "a # and a \\\\ within" })
	void whatIsSpokenIsNeverTakenForAnythingElse(String spoken) {
		Script script = new Script("T", Language.ENGLISH,
				List.of(new Scene(1, "H", spoken.replace("\\n", "\n"), List.of("k"))), ORIGIN);
		assertThat(ScriptText.read(ScriptText.write(script), SCRIPT).scenes()).isEqualTo(script.scenes());
	}

	@Test
	void aTerminalIsGivenNoCommands() {
		Script script = new Script("T\u001b[2J", Language.ENGLISH,
				List.of(new Scene(1, "H\u0007", "a\u001b]0;x\u0007b", List.of())), ORIGIN);
		assertThat(ScriptText.write(script)).doesNotContain("\u001b", "\u0007").contains("a ]0;x b");
	}

	@Test
	void anEditedScriptKeepsLanguageAndNumbersItsScenesAnew() {
		Script edited = ScriptText.read("# New\n## A\nOne.\n## B\nTwo.\nKeywords: x, ,y\n## C\nThree.", SCRIPT);
		assertThat(edited)
			.isEqualTo(new Script(
					"New", new Language("en-GB"), List.of(new Scene(1, "A", "One.", List.of()),
							new Scene(2, "B", "Two.", List.of("x", "y")), new Scene(3, "C", "Three.", List.of())),
					ORIGIN));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "'' | without a title", "## A\\nOne. | without a title", "One. | without a title",
					"# T | without a scene", "# T\\nOne. | without a title",
					"# T\\n## A\\n\\n## B\\nTwo. | silent in scene 1", "# T\\n## A\\nKeywords: a | silent in scene 1" })
	void saysWhatIsMissing(String text, String what) {
		assertThatExceptionOfType(InvalidRequestException.class)
			.isThrownBy(() -> ScriptText.read(text.replace("\\n", "\n"), SCRIPT))
			.withMessageContaining("'script' is '" + what + "'");
	}

}
