package io.moneyprinter.storyboard.file;

import java.nio.charset.StandardCharsets;

import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.Transition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StoryboardReaderTests {

	private static final String SCENE = "{'card':{'text':'Salt'},'seconds':2}";

	@Test
	void everythingButVersionAndScenesHasADefault() {
		StoryboardFile file = read("{'version':1,'scenes':[" + SCENE + "]}");
		assertThat(file.title()).isEqualTo("Film");
		assertThat(file.canvas().framesPerSecond()).isEqualTo(30);
		assertThat(file.crf()).isEqualTo(20);
		assertThat(file.transition().kind()).isEqualTo(Transition.CUT);
		assertThat(file.transition().seconds()).isEqualTo(0.4);
		assertThat(file.captions().burnt()).isTrue();
		assertThat(file.captions().style().color().hex()).isEqualTo("#FFFFFF");
		assertThat(file.sound().effects()).isEmpty();
		assertThat(file.scenes().get(0).captions()).isTrue();
	}

	@Test
	void defaultsReachWhatIsGivenInPart() {
		StoryboardFile file = read("{'version':1,'scenes':[{'clip':{'file':'a.mp4'},'seconds':1,'entrance':"
				+ "{'kind':'slide'}}],'sound':{'music':{'mood':'calm'},'effects':[{'file':'b.wav','at':0}]}}");
		assertThat(file.scenes().get(0).clip().from()).isZero();
		assertThat(file.scenes().get(0).entrance().seconds()).isEqualTo(0.4);
		assertThat(file.sound().music().volume()).isEqualTo(0.2);
		assertThat(file.sound().music().duckDecibels()).isEqualTo(15);
		assertThat(file.sound().effects().get(0).volume()).isEqualTo(1);
	}

	@Test
	void whatIsWrittenIsReadAgain() {
		StoryboardFile file = read("{'version':1,'title':'Tides','scenes':[" + SCENE
				+ "],'captions':{'words':[{'text':'Salt','from':0.1,'to':0.5}],'sidecars':['srt','vtt']}}");
		assertThat(StoryboardReader.read(StoryboardReader.write(file).getBytes(StandardCharsets.UTF_8)))
			.isEqualTo(file);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = { "{'version':2,'scenes':[S]} | version | 2 | 1",
			"{'scenes':[S]} | version | empty | 1", "{'version':1} | scenes | empty | a list of 1 to 500",
			"{'version':1,'scenes':[]} | scenes | a list of 0 | a list of 1 to 500",
			"{'version':1,'scenes':'S'} | scenes | S | a list of 1 to 500",
			"{'version':1,'scenes':[S],'titel':'x'} | titel | unknown | one of version, title, language",
			"{'version':1,'scenes':[S],'title':''} | title | | a text of 1 to 200 characters",
			"{'version':1,'scenes':[S],'title':null} | title | null | a text of 1 to 200 characters",
			"{'version':1,'scenes':[S],'language':'not a tag'} | language | not a tag | a language tag",
			"{'version':1,'scenes':[S],'crf':7} | crf | 7 | a whole number from 12 to 40",
			"{'version':1,'scenes':[S],'canvas':{'aspect':'2:1'}} | canvas.aspect | 2:1 | 9:16, 16:9, 1:1, 4:5",
			"{'version':1,'scenes':[S],'canvas':{'width':641,'height':360}} | canvas.width | 641 | from 128 to 3840, even",
			"{'version':1,'scenes':[S],'canvas':{'width':640}} | canvas.height | empty | both width and height",
			"{'version':1,'scenes':[S],'canvas':{'width':640,'height':360,'aspect':'1:1'}} | canvas.width | 640 | nothing, since",
			"{'version':1,'scenes':[{'seconds':1}]} | scenes[0] | without any of them | exactly one of clip, picture, card",
			"{'version':1,'scenes':[{'card':{'text':'a'},'clip':{'file':'b'},'seconds':1}]} | scenes[0] | clip and card | exactly one of",
			"{'version':1,'scenes':[S,{'clip':{},'seconds':1}]} | scenes[1].clip.file | empty | the name of a file",
			"{'version':1,'scenes':[{'card':{'text':'a'}},S]} | scenes[0].seconds | empty | a number above 0",
			"{'version':1,'scenes':[{'card':{'text':'a'},'seconds':0}]} | scenes[0].seconds | 0 | above 0 and up to 3600",
			"{'version':1,'scenes':[{'card':{'text':'a'},'seconds':'2'}]} | scenes[0].seconds | 2 | a number",
			"{'version':1,'scenes':[{'card':{'text':'a','subject':'cats'},'seconds':2}]} | scenes[0].card.subject | cats | sea, deep",
			"{'version':1,'scenes':[{'clip':{'file':'a','from':2,'to':1}}]} | scenes[0].clip.to | 1.0 | more than 'from'",
			"{'version':1,'scenes':[{'clip':{'file':'a','to':1,'speed':2},'seconds':3}]} | scenes[0].clip.speed | 2.0 | nothing, since",
			"{'version':1,'scenes':[{'clip':{'file':'a','to':1,'speed':9}}]} | scenes[0].clip.speed | 9 | from 0.25 to 4",
			"{'version':1,'scenes':[S],'transition':{'kind':'fly'}} | transition.kind | fly | cut, cross-fade",
			"{'version':1,'scenes':[S],'captions':{'style':{'color':'red'}}} | captions.style.color | red | #RRGGBB, such as",
			"{'version':1,'scenes':[S],'captions':{'sidecars':['srt','srt']}} | captions.sidecars | a list of 2 | none of them twice",
			"{'version':1,'scenes':[S],'captions':{'sidecars':['txt']}} | captions.sidecars[0] | txt | srt, vtt, ass",
			"{'version':1,'scenes':[S],'captions':{'file':'a.srt','lines':[]}} | captions | given in 2 ways | one of words",
			"{'version':1,'scenes':[S],'captions':{'lines':[{'text':'a','from':2,'to':1}]}} | captions.lines[0].to | 1.0 | at least 'from'",
			"{'version':1,'scenes':[S],'captions':{'words':[{'text':'a','from':2,'to':3},{'text':'a','from':1,'to':3}]}} | captions.words[1].from | 1.0 | at least the one before",
			"{'version':1,'scenes':[S],'sound':{'music':{}}} | sound.music | without any of them | exactly one of file, mood",
			"{'version':1,'scenes':[S],'sound':{'music':{'mood':'calm','volume':2}}} | sound.music.volume | 2 | above 0 and up to 1",
			"{'version':1,'scenes':[S],'sound':{'effects':[{'file':'a'}]}} | sound.effects[0].at | empty | a number from 0",
			"{'version':1,'scenes':[{'card':{'text':'a'},'narration':'b'}],'sound':{'narration':'c'}} | sound.narration | c | nothing, since scenes" })
	void whatIsWrongIsSaidInASentence(String json, String field, String value, String allowed) {
		assertThatThrownBy(() -> read(json.replace("S]", SCENE + "]").replace("S,", SCENE + ",")))
			.isInstanceOfSatisfying(InvalidRequestException.class, (thrown) -> {
				InvalidRequestException.Violation first = thrown.violations().get(0);
				assertThat(first.field()).isEqualTo(field);
				assertThat(first.value()).isEqualTo((value != null) ? value : "");
				assertThat(first.allowed()).contains(allowed);
				assertThat(thrown.getMessage()).startsWith("The field '" + field + "' is '");
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[]", "null", "3", "{", "{'version':1,'version':1,'scenes':[]}", "{'version':1} x",
			"{'scenes':[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]}" })
	void whatIsNoDocumentIsRefused(String json) {
		assertThatThrownBy(() -> read(json)).isInstanceOf(InvalidRequestException.class)
			.hasMessageContaining("The field 'storyboard' is 'no JSON");
	}

	@Test
	void severalMistakesAreToldAtOnce() {
		assertThatThrownBy(() -> read("{'version':1,'crf':99,'seed':-1,'scenes':[" + SCENE + "]}"))
			.isInstanceOfSatisfying(InvalidRequestException.class,
					(thrown) -> assertThat(thrown.violations()).extracting("field").contains("crf", "seed"));
	}

	private static StoryboardFile read(String json) {
		return StoryboardReader.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
	}

}
