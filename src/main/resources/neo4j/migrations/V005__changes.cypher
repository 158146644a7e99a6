CREATE INDEX writer_by_id IF NOT EXISTS FOR (writer:Writer) ON (writer.id);
CREATE INDEX change_by_number IF NOT EXISTS FOR (change:Change) ON (change.by, change.number);
CREATE INDEX change_by_time IF NOT EXISTS FOR (change:Change) ON (change.at);
