@echo off
rem Starts TripletLab: the window without arguments, a command otherwise.
rem JAVA_OPTS adds options for the Java machine, for example set JAVA_OPTS=-Xmx4g
setlocal
set HOME_DIR=%~dp0..
set JAVA=java
if defined JAVA_HOME set JAVA="%JAVA_HOME%\bin\java"
set OMP_NUM_THREADS=1
%JAVA% -Xmx2g -Dorg.nd4j.log.initialization=false %JAVA_OPTS% -cp "%HOME_DIR%\lib\*" org.tripletlab.app.Main %*
exit /b %ERRORLEVEL%
