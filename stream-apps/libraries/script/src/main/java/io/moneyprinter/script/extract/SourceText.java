package io.moneyprinter.script.extract;

import java.util.regex.Pattern;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * The prose of a source, without its Markdown: headings, code, pictures and HTML are
 * nothing to be spoken, and a link is its words.
 */
final class SourceText extends AbstractVisitor {

	/** Indented prose would be taken for code. */
	private static final Pattern INDENT = Pattern.compile("(?m)^[ \\t\\u3000]+");

	private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\R.*?\\R---\\R", Pattern.DOTALL);

	private static final Pattern TABLE_ROW = Pattern.compile("(?m)^\\|.*\\|\\h*$");

	private static final Pattern REFERENCE = Pattern.compile("\\[\\d{1,3}]");

	private final StringBuilder prose = new StringBuilder();

	private SourceText() {
	}

	static String proseOf(String source) {
		String plain = INDENT.matcher(FRONT_MATTER.matcher(source).replaceFirst("")).replaceAll("");
		SourceText text = new SourceText();
		Parser.builder().build().parse(TABLE_ROW.matcher(plain).replaceAll("")).accept(text);
		return REFERENCE.matcher(text.prose).replaceAll("");
	}

	@Override
	public void visit(Paragraph paragraph) {
		visitChildren(paragraph);
		this.prose.append("\n\n");
	}

	@Override
	public void visit(Text text) {
		this.prose.append(text.getLiteral());
	}

	@Override
	public void visit(Code code) {
		this.prose.append(code.getLiteral());
	}

	@Override
	public void visit(SoftLineBreak lineBreak) {
		this.prose.append('\n');
	}

	@Override
	public void visit(HardLineBreak lineBreak) {
		this.prose.append('\n');
	}

	@Override
	public void visit(Heading heading) {
		// says what follows, and is said again by it
	}

	@Override
	public void visit(FencedCodeBlock code) {
		// nobody speaks code
	}

	@Override
	public void visit(HtmlBlock html) {
		// markup only
	}

	@Override
	public void visit(HtmlInline html) {
		// markup only
	}

	@Override
	public void visit(Image image) {
		// its text describes what nobody sees here
	}

}
