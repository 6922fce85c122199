/**
 * A study: a grid of experiments, each run by itself, and what their results have in common.
 *
 * <p>{@link org.tripletlab.study.Study} says which experiments, {@link org.tripletlab.study.StudyRunner} runs them,
 * {@link org.tripletlab.study.summary.StudySummary} compares them. May import: session, export, data. How a study is kept on disk is
 * {@code study.folder}'s concern, how it is told {@code study.report}'s.
 */
package org.tripletlab.study;
