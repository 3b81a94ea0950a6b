/** What versions of the program may rely on when they meet a database that another version has migrated. */
@org.jspecify.annotations.NullMarked
package org.forecourt.contracts.schema;
