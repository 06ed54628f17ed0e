package io.moneyprinter.system.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

import io.moneyprinter.system.TestPlatform;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a trial on a platform that all of them share, since bringing one up takes
 * longer than most faults.
 */
final class OnePlatform implements ParameterResolver {

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Trial.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return context.getRoot()
			.getStore(ExtensionContext.Namespace.create(OnePlatform.class))
			.getOrComputeIfAbsent(Shared.class, (key) -> new Shared(), Shared.class)
			.trial();
	}

	private static final class Shared implements CloseableResource {

		private final Path home;

		private final TestPlatform platform;

		private final Trial trial;

		private Shared() {
			try {
				this.home = Files.createTempDirectory("faults");
				this.platform = TestPlatform.up(TestPlatform.settings(this.home));
				this.trial = new Trial(this.platform);
			}
			catch (IOException | SQLException ex) {
				throw new IllegalStateException("The platform for the faults did not come up.", ex);
			}
		}

		private Trial trial() {
			return this.trial;
		}

		@Override
		public void close() throws IOException {
			this.trial.close();
			this.platform.close();
			PathUtils.deleteDirectory(this.home);
		}

	}

}
