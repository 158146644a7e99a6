package io.github.coterie.job;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was imported from watched folders.
 *
 * @param folders the files of each, as they were
 */
record WatchLog(Map<String, List<SeenFile>> folders) {

	static final WatchLog EMPTY = new WatchLog(Map.of());

	WatchLog with(String folder, List<SeenFile> files) {
		Map<String, List<SeenFile>> all = new TreeMap<>(this.folders);
		all.put(folder, files);
		return new WatchLog(all);
	}

	/**
	 * A file as it was seen.
	 *
	 * @param name its name
	 * @param size how many bytes
	 * @param modified when it was written last, in milliseconds since 1970
	 */
	record SeenFile(String name, long size, long modified) {

	}

}
