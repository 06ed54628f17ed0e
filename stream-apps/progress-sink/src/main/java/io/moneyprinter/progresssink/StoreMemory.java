package io.moneyprinter.progresssink;

import java.util.Map;

import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * One block cache and one write-buffer limit for all stores of the process. By itself
 * RocksDB takes both per store and partition, so that memory would grow with the number
 * of partitions. Kafka Streams makes this object by name, once per store; what is shared
 * is therefore static and never closed.
 */
public final class StoreMemory implements RocksDBConfigSetter {

	/** The configuration entry that holds the memory in bytes. */
	static final String BYTES = "moneyprinter.store.memory";

	private static @Nullable Cache cache;

	private static @Nullable WriteBufferManager buffers;

	@Override
	public void setConfig(String store, Options options, Map<String, Object> configuration) {
		long bytes = Long.parseLong(String.valueOf(configuration.get(BYTES)));
		BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
		synchronized (StoreMemory.class) {
			if (cache == null || buffers == null) {
				cache = new LRUCache(bytes);
				buffers = new WriteBufferManager(bytes / 3, cache);
			}
			table.setBlockCache(cache);
			options.setWriteBufferManager(buffers);
		}
		table.setCacheIndexAndFilterBlocks(true);
		options.setTableFormatConfig(table);
		options.setWriteBufferSize(bytes / 6);
		options.setMaxWriteBufferNumber(2);
	}

	@Override
	public void close(String store, Options options) {
		// What is shared outlives every single store.
	}

}
