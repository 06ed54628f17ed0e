package io.moneyprinter.dataflow.undertaker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiPredicate;

import org.springframework.cloud.dataflow.core.Launcher;
import org.springframework.cloud.dataflow.core.TaskPlatformFactory;
import org.springframework.cloud.dataflow.server.job.LauncherRepository;
import org.springframework.cloud.deployer.spi.task.LaunchState;

/**
 * Whether processes of tasks are there. The deployer of this machine knows those that it
 * started itself; what an earlier server started may still run, and is looked for among
 * all processes. Of other platforms nothing is said.
 */
class TaskProcesses {

	private static final Path PROCESSES = Path.of("/proc");

	private final LauncherRepository launchers;

	private final BiPredicate<ProcessHandle, OpenRun> belongs;

	TaskProcesses(LauncherRepository launchers) {
		this(launchers, TaskProcesses::belongs);
	}

	TaskProcesses(LauncherRepository launchers, BiPredicate<ProcessHandle, OpenRun> belongs) {
		this.launchers = launchers;
		this.belongs = belongs;
	}

	/** Whether it is certain that a run has no process any more. */
	boolean gone(OpenRun run) {
		Launcher launcher = this.launchers.findByName(run.platform());
		if (launcher == null || !TaskPlatformFactory.LOCAL_PLATFORM_TYPE.equals(launcher.getType())) {
			return false;
		}
		LaunchState state = launcher.getTaskLauncher().status(run.launchId()).getState();
		return state != LaunchState.running && state != LaunchState.launching
				&& ProcessHandle.allProcesses().noneMatch((process) -> this.belongs.test(process, run));
	}

	/**
	 * A task works in a folder that is called as its launch is. Where folders of
	 * processes cannot be seen, its arguments tell; they may be another platform's of the
	 * same number, and then it is thought alive.
	 */
	private static boolean belongs(ProcessHandle process, OpenRun run) {
		if (Files.isDirectory(PROCESSES)) {
			try {
				return Files.readSymbolicLink(PROCESSES.resolve(process.pid() + "/cwd")).endsWith(run.launchId());
			}
			catch (IOException ex) {
				return false;
			}
		}
		return process.info()
			.commandLine()
			.map((command) -> command.matches("(?s).*--spring\\.cloud\\.task\\.executionid=" + run.id() + "(\\s.*)?"))
			.orElse(false);
	}

}
