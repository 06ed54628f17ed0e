package io.moneyprinter.stage;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.FileSystemUtils;

/**
 * Folders for work in progress. Their names carry the process that works in them, so that
 * those of a process that was killed are known and removed by the next one.
 */
final class WorkFolders {

	private static final Logger LOG = LoggerFactory.getLogger(WorkFolders.class);

	/** Stage, process id, video, and what makes it unique. */
	private static final Pattern NAME = Pattern.compile("[a-z]+-(\\d{1,18})-[0-9a-f-]{36}-\\d+");

	private final Path root;

	WorkFolders(Path root) {
		this.root = root;
	}

	Path open(StageName stage, VideoId video) {
		try {
			Files.createDirectories(this.root);
			return Files.createTempDirectory(this.root,
					stage.id() + "-" + ProcessHandle.current().pid() + "-" + video + "-");
		}
		catch (IOException ex) {
			throw new VideoException(ErrorCode.OUT_OF_RESOURCES,
					"No work folder could be made under " + this.root + ": " + ex + ".", ex);
		}
	}

	/**
	 * What cannot be removed is left behind: that is no reason to lose what was made in
	 * it.
	 */
	void remove(Path folder) {
		try {
			FileSystemUtils.deleteRecursively(folder);
		}
		catch (IOException ex) {
			LOG.warn("The work folder {} could not be removed and is left behind.", folder, ex);
		}
	}

	/** Removes the folders of processes that are no more. */
	void sweep() {
		if (!Files.isDirectory(this.root)) {
			return;
		}
		try (DirectoryStream<Path> folders = Files.newDirectoryStream(this.root)) {
			for (Path folder : folders) {
				Matcher name = NAME.matcher(folder.getFileName().toString());
				if (name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
					remove(folder);
				}
			}
		}
		catch (IOException ex) {
			LOG.warn("The work folders under {} could not be looked through.", this.root, ex);
		}
	}

}
