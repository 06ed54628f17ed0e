package io.moneyprinter.ledger.autoconfigure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which ledger an app works with.
 *
 * @param type where rows are kept; PostgreSQL is found by spring.datasource
 * @param migrate whether the app makes and updates the ledger's tables when it starts
 */
@Validated
@ConfigurationProperties("moneyprinter.ledger")
public record LedgerProperties(@DefaultValue("postgres") Type type, @DefaultValue("true") boolean migrate) {

	/** Where rows are kept. */
	public enum Type {

		/** In a database that all apps share. */
		POSTGRES,
		/** In this process; gone with it. */
		MEMORY

	}

}
