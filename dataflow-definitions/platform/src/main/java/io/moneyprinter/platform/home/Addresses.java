package io.moneyprinter.platform.home;

import java.net.URI;
import java.nio.file.Path;

/**
 * Where a platform that is up can be reached.
 *
 * @param api topic-source: base of {@code /v1/videos}
 * @param progress progress-sink
 * @param kafka bootstrap servers
 * @param postgres JDBC address of the ledger's database
 * @param objectStore S3 endpoint
 * @param bucket bucket of all artifacts
 * @param dataflow Spring Cloud Data Flow's REST API
 * @param dashboard its dashboard
 * @param accountKeyFile file that holds the local account's key (mode 0600)
 */
public record Addresses(URI api, URI progress, String kafka, String postgres, URI objectStore, String bucket,
		URI dataflow, URI dashboard, Path accountKeyFile) {
}
