package io.moneyprinter.script.model;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;

import io.micrometer.observation.ObservationRegistry;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.ApiKey;
import org.springframework.ai.model.NoopApiKey;
import org.springframework.ai.model.SimpleApiKey;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatOptions;
import org.springframework.ai.openai.api.OpenAiApi;
import org.springframework.ai.openai.api.ResponseFormat;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.retry.support.RetryTemplate;
import org.springframework.web.client.RestClient;

/**
 * One question, one answer, through Spring AI: without its retries, within a time, up to
 * a size. Every way in which that can fail is a {@link VideoException}.
 */
final class ChatClient {

	private static final Duration CONNECT_TIME_OUT = Duration.ofSeconds(5);

	private final ModelSettings settings;

	private final ProviderFailures failures;

	/** Follows no redirects, so that the key goes nowhere else. */
	private final HttpClient http;

	ChatClient(ModelSettings settings) {
		this.settings = settings;
		this.failures = new ProviderFailures(settings);
		this.http = HttpClient.newBuilder()
			.connectTimeout(shorter(CONNECT_TIME_OUT, settings.timeOut()))
			.followRedirects(HttpClient.Redirect.NEVER)
			.build();
	}

	private static Duration shorter(Duration one, Duration other) {
		return (one.compareTo(other) < 0) ? one : other;
	}

	/**
	 * Asks the model.
	 * @param messages the conversation so far
	 * @param seed of the model's choices
	 * @param time for the whole answer
	 * @return the text of the answer, may be empty
	 */
	String ask(List<Message> messages, VideoId seed, Duration time) {
		try {
			Generation generation = model(time).call(new Prompt(messages, options(seed))).getResult();
			String text = (generation != null) ? generation.getOutput().getText() : null;
			return (text != null) ? text : "";
		}
		catch (VideoException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			throw this.failures.of(ex, time);
		}
	}

	private ChatModel model(Duration time) {
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(this.http);
		requests.setReadTimeout(time);
		OpenAiApi api = OpenAiApi.builder()
			.baseUrl(this.settings.baseUrl().toString())
			.completionsPath("/chat/completions")
			.apiKey(key())
			.restClientBuilder(RestClient.builder().requestFactory(requests).requestInterceptor(new AnswerSizeLimit()))
			.responseErrorHandler(this.failures)
			.build();
		return OpenAiChatModel.builder()
			.openAiApi(api)
			.retryTemplate(RetryTemplate.builder().maxAttempts(1).build())
			.observationRegistry(ObservationRegistry.NOOP)
			.build();
	}

	private ApiKey key() {
		String key = this.settings.apiKey();
		return (key != null) ? new SimpleApiKey(key) : new NoopApiKey();
	}

	private OpenAiChatOptions options(VideoId seed) {
		return OpenAiChatOptions.builder()
			.model(this.settings.model())
			.temperature(this.settings.temperature())
			.seed(seed.value().hashCode() & Integer.MAX_VALUE)
			.responseFormat(ResponseFormat.builder()
				.type(ResponseFormat.Type.JSON_SCHEMA)
				.jsonSchema(
						ResponseFormat.JsonSchema.builder().name("script").schema(Answer.SCHEMA).strict(true).build())
				.build())
			.build();
	}

}
