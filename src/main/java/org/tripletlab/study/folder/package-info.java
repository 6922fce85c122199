/**
 * A study on disk: its definition, a line for every finished run, tables and report. The entry point is {@link
 * org.tripletlab.study.folder.StudyExecution}.
 *
 * <p>Imports {@code dataset}, {@code experiment}, {@code export}, {@code io}, {@code option}, {@code study},
 * {@code study.outcome}, {@code study.report} and {@code study.summary}.
 */
package org.tripletlab.study.folder;
