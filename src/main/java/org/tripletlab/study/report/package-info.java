/**
 * Reports of a study: tables for other programs (CSV, JSON) and a self-contained page with plots and spheres, drawn
 * without a toolkit and without a network. The entry point is {@link org.tripletlab.study.report.StudyReport}.
 *
 * <p>Imports {@code experiment}, {@code export}, {@code math}, {@code metric}, {@code option}, {@code study},
 * {@code study.outcome}, {@code study.summary} and {@code text}.
 */
package org.tripletlab.study.report;
