package io.moneyprinter.stage.kafka;

import java.util.regex.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where producers may have their answers sent.
 *
 * @param allowed the topics that may be named in the header {@code reply-to}, as a
 * regular expression for the whole name
 */
@ConfigurationProperties("moneyprinter.replies")
public record ReplyProperties(@DefaultValue("video-replies(-.*)?") Pattern allowed) {
}
