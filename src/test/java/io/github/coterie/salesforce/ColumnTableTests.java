package io.github.coterie.salesforce;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of columns.
 */
class ColumnTableTests {

	@Test
	void everyObjectAndEveryFieldIsInTheTable() {
		String table = ColumnTable.markdown();
		assertThat(Arrays.stream(SalesforceObject.values()).map(SalesforceObject::label)).allMatch(table::contains);
		assertThat(table).contains("| Account | `Website` | `Website`, `Account Website` | domain |")
			.contains("| Task | `WhatId`, `What.Id` |  | account | by id 001… |");
		assertThat(table.lines()).allMatch((line) -> line.chars().filter((sign) -> sign == '|').count() == 6);
	}

}
