What travels with TripletLab under licences of its own. A line each: name and version, licence or several to choose from, where it is, home page.

<#list dependencyMap as entry>
<#assign project = entry.getKey()>
${project.name} ${project.version} | ${entry.getValue()?join(" or ")} | ${project.groupId}:${project.artifactId} | ${project.url!"-"}
</#list>
OpenBLAS 0.3.28 | BSD-3-Clause | inside org.bytedeco:openblas | https://www.openblas.net
GCC runtime: libgcc, libgfortran, libgomp | GPL-3.0 with GCC Runtime Library Exception | inside org.bytedeco:openblas and org.nd4j:nd4j-native | https://gcc.gnu.org
GCC runtime: libquadmath | LGPL-2.1 or later | inside org.bytedeco:openblas | https://gcc.gnu.org
Feather icons | MIT | inside org.kordamp.ikonli:ikonli-feather-pack | https://feathericons.com
Noto Sans CJK SC, a subset | OFL-1.1 | inside this program | https://github.com/notofonts/noto-cjk
OpenJDK, in installed programs | GPL-2.0 with Classpath exception | its licences lie in lib/runtime/legal | https://openjdk.org
