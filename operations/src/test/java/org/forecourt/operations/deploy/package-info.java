@org.jspecify.annotations.NullMarked
package org.forecourt.operations.deploy;
