package io.moneyprinter.speech.mary;

import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.speech.mary.Utterance.Silence;
import io.moneyprinter.speech.mary.Utterance.Token;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Reads MaryTTS's {@code REALISED_ACOUSTPARAMS}. Times are the sums of the durations of
 * phones and boundaries; the {@code end} attributes leave the boundaries out.
 */
final class AcousticParameters {

	/** From here on, ToBI's break indices mean the end of a sentence in MaryTTS. */
	private static final int SENTENCE_BREAK = 5;

	private final List<Token> tokens = new ArrayList<>();

	private final List<Silence> pauses = new ArrayList<>();

	private double clock;

	private double heardUntil;

	AcousticParameters(Document maryXml) {
		read(maryXml.getDocumentElement());
	}

	List<Token> tokens() {
		return this.tokens;
	}

	List<Silence> pauses() {
		return this.pauses;
	}

	/**
	 * How long it all takes by this account; the sound itself differs by some
	 * milliseconds.
	 * @return length in milliseconds
	 */
	double lengthMillis() {
		return this.clock;
	}

	private void read(Element element) {
		switch (element.getTagName()) {
			// An expanded number or abbreviation holds the words that are said for it.
			case "mtu" -> token(element, element.getAttribute("orig"));
			case "t" -> token(element, ownText(element));
			case "ph" -> phone(element);
			case "boundary" -> pause(element);
			default -> readChildren(element);
		}
	}

	private void readChildren(Element element) {
		for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element inner) {
				read(inner);
			}
		}
	}

	private void token(Element element, String text) {
		double start = this.clock;
		int before = this.tokens.size();
		readChildren(element);
		this.tokens.subList(before, this.tokens.size()).clear();
		if (this.clock > start) {
			this.tokens.add(new Token(text, Math.round(start), Math.round(this.heardUntil)));
		}
	}

	private void phone(Element phone) {
		this.clock += Double.parseDouble(phone.getAttribute("d"));
		this.heardUntil = this.clock;
	}

	private void pause(Element boundary) {
		if (boundary.hasAttribute("duration")) {
			double start = this.clock;
			this.clock += Double.parseDouble(boundary.getAttribute("duration"));
			this.pauses.add(new Silence(Math.round(start), Math.round(this.clock),
					Integer.parseInt(boundary.getAttribute("breakindex")) >= SENTENCE_BREAK));
		}
	}

	private static String ownText(Element token) {
		StringBuilder text = new StringBuilder();
		for (Node child = token.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child.getNodeType() == Node.TEXT_NODE) {
				text.append(child.getNodeValue());
			}
		}
		return text.toString().strip();
	}

}
