package io.moneyprinter.platform.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.moneyprinter.platform.home.Home;
import io.moneyprinter.platform.home.PlatformSettings;
import io.moneyprinter.platform.home.PrivateFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What Skipper is told. */
class SkipperTest {

	@TempDir
	Path folder;

	private Map<String, String> configuration() throws IOException {
		PlatformSettings settings = PlatformSettings.in(this.folder);
		Path classPath = ServerFiles.classPath(settings, "skipper");
		Files.createDirectories(classPath.getParent());
		Files.writeString(classPath, Files.createFile(this.folder.resolve("skipper.jar")).toString());
		new Skipper(settings).prepare();
		return PrivateFile.read(new Home(settings.home()).secrets().resolve("skipper.properties"));
	}

	@Test
	void appsInheritWhatTheirLanguageModelNeedsBesideTheDeployersOwnList() throws IOException {
		String inherited = configuration()
			.get("spring.cloud.skipper.server.platform.local.accounts.default.env-vars-to-inherit");
		List<String> patterns = List.of(inherited.split(","));
		assertThat(List.of("MONEYPRINTER_LLM_BASE_URL", "MONEYPRINTER_LLM_MODEL", "MONEYPRINTER_LLM_API_KEY",
				"MONEYPRINTER_LLM_API_KEY_FILE", "MONEYPRINTER_SCRIPT_DISCOVER", "TMP", "LANG", "LANGUAGE", "LC_ALL",
				"PATH", "SPRING_APPLICATION_JSON"))
			.allMatch((name) -> patterns.stream().anyMatch(name::matches));
		assertThat(List.of("AWS_SECRET_ACCESS_KEY", "HOME", "JAVA_TOOL_OPTIONS"))
			.noneMatch((name) -> patterns.stream().anyMatch(name::matches));
	}

}
