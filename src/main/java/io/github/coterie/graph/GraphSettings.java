package io.github.coterie.graph;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;

import com.sun.management.OperatingSystemMXBean;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded database lives.
 *
 * @param directory holds its data between starts
 * @param pageCacheMegabytes how much of it may be kept in memory outside the heap, taken
 * as it is needed; a quarter of the machine's memory unless told otherwise
 */
@ConfigurationProperties(GraphSettings.PREFIX)
record GraphSettings(@DefaultValue("./data") Path directory, @Nullable Integer pageCacheMegabytes) {

	static final String PREFIX = "coterie.neo4j";

	private static final int LEAST_MEGABYTES = 256;

	long pageCache() {
		Integer told = this.pageCacheMegabytes;
		long quarter = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() >> 22;
		return (told != null) ? told : Math.max(LEAST_MEGABYTES, quarter);
	}

}
