package io.moneyprinter.platform.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A Java program of ours: how it is started, with its class archive when there is one.
 *
 * @param options what {@code java} is told besides
 * @param classPath its jars
 * @param mainClass its main class
 * @param arguments its arguments
 * @param archive its class archive
 */
public record JavaProgram(List<String> options, ClassPath classPath, String mainClass, List<String> arguments,
		ClassArchive archive) {

	/**
	 * For programs that mostly wait: little memory, quick to start. Where Java works hard
	 * this makes it slower.
	 */
	public static final List<String> LEAN = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

	/** glibc keeps up to eight heaps per core for itself otherwise. */
	private static final Map<String, String> FEW_HEAPS = Map.of("MALLOC_ARENA_MAX", "2");

	/**
	 * What a program and those that it starts find in their environment; the supervising
	 * script says the same to apps.
	 * @param scratch where they lay things aside, instead of the system's folder
	 * @return variables and their values
	 */
	public static Map<String, String> environment(Path scratch) {
		Map<String, String> environment = new TreeMap<>(FEW_HEAPS);
		environment.put("JDK_JAVA_OPTIONS", "\"-Djava.io.tmpdir=" + scratch + "\"");
		return environment;
	}

	/** The whole command line. */
	public List<String> command() {
		List<String> command = new ArrayList<>();
		command.add(JavaRuntime.java().toString());
		command.addAll(this.archive.options());
		command.addAll(this.options);
		command.add("-cp");
		command.add(this.classPath.toString());
		command.add(this.mainClass);
		command.addAll(this.arguments);
		return command;
	}

}
