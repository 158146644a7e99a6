package io.github.coterie;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The application.
 */
@SpringBootApplication
public class CoterieApplication {

	public static void main(String[] args) {
		SpringApplication.run(CoterieApplication.class, args);
	}

}
