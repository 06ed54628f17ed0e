package io.moneyprinter.stage.web;

import java.io.IOException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;

/**
 * Says as a problem detail what the servlet container would say as a page of its own,
 * before any filter has seen the call: that a request line is malformed, say.
 */
final class ContainerProblems implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private final Problems problems;

	ContainerProblems(Problems problems) {
		this.problems = problems;
	}

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.addContextCustomizers((context) -> {
			StandardHost host = (StandardHost) context.getParent();
			host.getPipeline().addValve(new Report());
			// Named, lest the host adds its default behind ours, which would answer
			// first.
			host.setErrorReportValveClass(Report.class.getName());
		});
	}

	private final class Report extends ErrorReportValve {

		private static final Logger log = LoggerFactory.getLogger(ContainerProblems.class);

		Report() {
			super.setAsyncSupported(true);
		}

		@Override
		protected void report(Request request, Response response, @Nullable Throwable thrown) {
			HttpStatus status = HttpStatus.resolve(response.getStatus());
			if (status == null || !status.isError() || response.getContentWritten() > 0
					|| !response.setErrorReported()) {
				return;
			}
			try {
				ContainerProblems.this.problems.send(response, status, status.name(), Problems.sentence(status));
				response.finishResponse();
			}
			catch (IOException ex) {
				log.debug("Nobody waits for the answer any more.", ex);
			}
		}

	}

}
