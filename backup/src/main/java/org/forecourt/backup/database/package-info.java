/** PostgreSQL by SQL and COPY alone: snapshots, descriptions of schemas, content of tables, databases beside the live one. */
@NullMarked
package org.forecourt.backup.database;

import org.jspecify.annotations.NullMarked;
