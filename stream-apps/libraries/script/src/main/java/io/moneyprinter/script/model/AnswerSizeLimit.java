package io.moneyprinter.script.model;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Ends an answer that is larger than any script could be: the longest film has about
 * 3,000 words.
 */
final class AnswerSizeLimit implements ClientHttpRequestInterceptor {

	static final int MOST_BYTES = 1_000_000;

	/** Thrown while an answer is read. */
	static final class AnswerTooLarge extends IOException {

		private static final long serialVersionUID = 1L;

		AnswerTooLarge() {
			super("The answer has more than " + MOST_BYTES + " bytes.");
		}

	}

	@Override
	public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
			throws IOException {
		return new Limited(execution.execute(request, body));
	}

	private record Limited(ClientHttpResponse response) implements ClientHttpResponse {

		@Override
		public InputStream getBody() throws IOException {
			return new Counted(this.response.getBody());
		}

		@Override
		public HttpHeaders getHeaders() {
			return this.response.getHeaders();
		}

		@Override
		public HttpStatusCode getStatusCode() throws IOException {
			return this.response.getStatusCode();
		}

		@Override
		public String getStatusText() throws IOException {
			return this.response.getStatusText();
		}

		@Override
		public void close() {
			this.response.close();
		}

	}

	private static final class Counted extends FilterInputStream {

		private int left = MOST_BYTES;

		private Counted(InputStream in) {
			super(in);
		}

		@Override
		public int read() throws IOException {
			int read = super.read();
			count((read >= 0) ? 1 : 0);
			return read;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int read = super.read(bytes, offset, length);
			count(read);
			return read;
		}

		private void count(int read) throws AnswerTooLarge {
			this.left -= Math.max(0, read);
			if (this.left < 0) {
				throw new AnswerTooLarge();
			}
		}

	}

}
