package io.github.coterie.api;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class LimitsTests {

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
		.withUserConfiguration(EngineConfiguration.class);

	@Test
	void everyLimitHasADefault() {
		this.application.run((context) -> assertThat(context.getBean(Limits.class)).isEqualTo(ApiFixture.limits())
			.satisfies((limits) -> {
				assertThat(limits.depth()).isEqualTo(15);
				assertThat(limits.pageSize()).isEqualTo(200);
				assertThat(limits.items()).isEqualTo(1000);
				assertThat(limits.body()).isEqualTo(DataSize.ofMegabytes(10));
				assertThat(limits.time()).isEqualTo(Duration.ofSeconds(10));
			}));
	}

	@Test
	void everyLimitIsASetting() {
		this.application.withPropertyValues("coterie.limits.depth=7", "coterie.limits.time=2m")
			.run((context) -> assertThat(context.getBean(Limits.class)).satisfies((limits) -> {
				assertThat(limits.depth()).isEqualTo(7);
				assertThat(limits.time()).isEqualTo(Duration.ofMinutes(2));
			}));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "depth=0", "complexity=-1", "page-size=0", "time=0s", "body=0B", "body=2GB", "items=many" })
	void aLimitThatMakesNoSenseStopsTheStart(String setting) {
		this.application.withPropertyValues("coterie.limits." + setting)
			.run((context) -> assertThat(context).hasFailed());
	}

}
