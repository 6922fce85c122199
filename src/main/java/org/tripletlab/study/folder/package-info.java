/**
 * A study on disk: what it is, a line for every finished run, and the tables and the report made of them. Begin with
 * {@link org.tripletlab.study.folder.StudyExecution}.
 *
 * <p>Imports {@code dataset}, {@code experiment}, {@code export}, {@code io}, {@code study}, {@code study.outcome},
 * {@code study.report} and {@code study.summary}.
 */
package org.tripletlab.study.folder;
