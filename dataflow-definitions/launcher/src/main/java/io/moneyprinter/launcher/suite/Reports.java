package io.moneyprinter.launcher.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import io.moneyprinter.launcher.suite.ModuleReport.Outcome;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Gathers the XML reports that Surefire and Failsafe leave in the modules. */
final class Reports {

	/** Clocks of file systems are coarse: so much older a report may look. */
	private static final long CLOCK_MILLIS = 2000;

	/** {@code MODULE/target/surefire-reports/TEST-NAME.xml}. */
	private static final PathMatcher REPORT = FileSystems.getDefault()
		.getPathMatcher("glob:**/target/*-reports/TEST-*.xml");

	private final Path root;

	Reports(Path root) {
		this.root = root;
	}

	/**
	 * All reports of a run.
	 * @param began when it began; older reports are of earlier runs
	 * @return one for each module that has tests, by folder
	 */
	List<ModuleReport> since(Instant began) {
		Map<String, List<Element>> suites = new TreeMap<>();
		for (Path file : files(began.minusMillis(CLOCK_MILLIS))) {
			suites.computeIfAbsent(module(file), (name) -> new ArrayList<>()).add(parse(file));
		}
		return suites.entrySet().stream().map((entry) -> report(entry.getKey(), entry.getValue())).toList();
	}

	private String module(Path report) {
		Path relative = this.root.relativize(report);
		return relative.subpath(0, relative.getNameCount() - 3).toString();
	}

	private List<Path> files(Instant since) {
		List<Path> found = new ArrayList<>();
		try {
			Files.walkFileTree(this.root, new SimpleFileVisitor<>() {

				@Override
				public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
					String name = String.valueOf(folder.getFileName());
					boolean dull = name.equals("src") || name.equals("classes") || name.equals("test-classes")
							|| (name.startsWith(".") && !folder.equals(Reports.this.root));
					return dull ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
					if (REPORT.matches(file) && attributes.lastModifiedTime().toInstant().isAfter(since)) {
						found.add(file);
					}
					return FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult visitFileFailed(Path file, IOException ex) {
					return FileVisitResult.CONTINUE;
				}

			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The test reports under " + this.root + " cannot be found.", ex);
		}
		return found;
	}

	private static Element parse(Path file) {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
		}
		catch (ParserConfigurationException | SAXException | IOException ex) {
			throw new IllegalStateException("The test report " + file + " cannot be read.", ex);
		}
	}

	private static ModuleReport report(String module, List<Element> suites) {
		int passed = 0;
		double seconds = 0;
		List<Outcome> failed = new ArrayList<>();
		List<Outcome> skipped = new ArrayList<>();
		for (Element test : tests(suites)) {
			seconds += seconds(test);
			Element problem = first(test, "failure", "error");
			Element skip = first(test, "skipped");
			if (problem != null) {
				failed.add(outcome(test, problem));
			}
			else if (skip != null) {
				skipped.add(outcome(test, skip));
			}
			else {
				passed++;
			}
		}
		return new ModuleReport(module, passed, failed, skipped, seconds);
	}

	private static List<Element> tests(List<Element> suites) {
		List<Element> tests = new ArrayList<>();
		for (Element suite : suites) {
			NodeList cases = suite.getElementsByTagName("testcase");
			for (int i = 0; i < cases.getLength(); i++) {
				tests.add((Element) cases.item(i));
			}
		}
		return tests;
	}

	private static double seconds(Element test) {
		String time = test.getAttribute("time").replace(",", "");
		return time.isEmpty() ? 0 : Double.parseDouble(time);
	}

	private static @Nullable Element first(Element test, String... names) {
		for (Node node = test.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (List.of(names).contains(node.getNodeName())) {
				return (Element) node;
			}
		}
		return null;
	}

	private static Outcome outcome(Element test, Element why) {
		String simple = test.getAttribute("classname").replaceAll("^.*\\.", "");
		String message = why.getAttribute("message");
		String reason = (message.isBlank() ? why.getTextContent() : message).strip();
		return new Outcome(simple + "." + test.getAttribute("name"),
				reason.lines().findFirst().orElse("no reason given").strip());
	}

}
