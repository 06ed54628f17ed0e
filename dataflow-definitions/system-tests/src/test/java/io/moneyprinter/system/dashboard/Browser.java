package io.moneyprinter.system.dashboard;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;

import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Chromium without a screen, as Debian's packages chromium and chromium-driver have it.
 * Whatever is looked for is waited for.
 */
final class Browser implements AutoCloseable {

	private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

	private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final ChromeDriver driver;

	private final WebDriverWait wait;

	Browser(Path profile) {
		this.driver = new ChromeDriver(
				new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).usingAnyFreePort().build(),
				new ChromeOptions().setBinary(CHROMIUM.toFile())
					.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
							"--disable-background-networking", "--disable-component-update", "--disable-sync",
							"--window-size=1600,1200", "--user-data-dir=" + profile));
		this.wait = new WebDriverWait(this.driver, PATIENCE);
		this.wait.ignoring(StaleElementReferenceException.class);
	}

	static boolean isInstalled() {
		return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
	}

	/** The dashboard is one document: without leaving it, an open page would stay. */
	void open(String address) {
		this.driver.get("about:blank");
		this.driver.get(address);
	}

	WebElement find(String path) {
		return this.wait.withMessage(() -> "%s to be seen; the page says: %s".formatted(path, text()))
			.until((page) -> page.findElements(By.xpath(path))
				.stream()
				.filter(WebElement::isDisplayed)
				.findFirst()
				.orElse(null));
	}

	/** Until nothing lies above it: menus and dialogues come and go slowly. */
	void click(String path) {
		this.wait.withMessage(() -> "%s to be clicked; the page says: %s".formatted(path, text()))
			.until((page) -> tryToClick(path));
	}

	/** A page that is still being filled forgets that it was clicked. */
	void clickUntilSeen(String path, String seen) {
		this.wait.withMessage(() -> "%s to be seen; the page says: %s".formatted(seen, text())).until((page) -> {
			if (page.findElements(By.xpath(seen)).stream().anyMatch(WebElement::isDisplayed)) {
				return true;
			}
			tryToClick(path);
			return false;
		});
	}

	private boolean tryToClick(String path) {
		try {
			WebElement found = this.driver.findElement(By.xpath(path));
			if (!found.isDisplayed() || !found.isEnabled()) {
				return false;
			}
			found.click();
			return true;
		}
		catch (WebDriverException ex) {
			return false;
		}
	}

	void type(String path, String text) {
		find(path).sendKeys(text);
	}

	/** Editors of code keep the field that is typed into out of sight. */
	void typeUnseen(String path, String text) {
		this.wait.until((page) -> page.findElement(By.xpath(path))).sendKeys(text);
	}

	/** The field that takes a file lies invisible beneath its button. */
	void choose(String path, File file) {
		this.wait.until((page) -> page.findElement(By.xpath(path))).sendKeys(file.getAbsolutePath());
	}

	/** The texts of all such elements in one, when there is one. */
	String textOf(String path) {
		find(path);
		return this.driver.findElements(By.xpath(path)).stream().map(WebElement::getText).collect(Collectors.joining());
	}

	void awaitText(String text) {
		this.wait.withMessage(() -> "'%s' to be read; the page says: %s".formatted(text, text()))
			.until((page) -> text().contains(text));
	}

	String text() {
		return this.driver.findElement(By.tagName("body")).getText();
	}

	@Override
	public void close() {
		this.driver.quit();
	}

}
