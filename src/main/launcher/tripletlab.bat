@echo off
rem Starts TripletLab: the window without arguments, a command otherwise.
rem JAVA_OPTS adds options for the Java machine, for example set JAVA_OPTS=-Xmx4g
setlocal DisableDelayedExpansion
rem Every value in quotes as a whole: folders may be called R&D or Tom (private).
set "HOME_DIR=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA_HOME=%JAVA_HOME:"=%"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"

set "VERSION="
for /f "tokens=3" %%v in ('call "%JAVA%" -version 2^>^&1 ^| findstr /c:" version "') do if not defined VERSION set "VERSION=%%~v"
if not defined VERSION (
  >&2 echo tripletlab: no Java found: install a JDK 17 or newer, or set JAVA_HOME to one.
  exit /b 1
)
for /f "tokens=1,2 delims=.-+_" %%a in ("%VERSION%") do (
  set "NUMBER=%%a"
  if "%%a"=="1" set "NUMBER=%%b"
)
if %NUMBER% LSS 17 (
  >&2 echo tripletlab: needs Java 17 or newer; this is %NUMBER%. Set JAVA_HOME to a newer one.
  exit /b 1
)

set "OMP_NUM_THREADS=1"
rem Newer Javas warn of the natives of JavaFX and ND4J unless told of them beforehand.
set "OPTIONS=--enable-native-access=ALL-UNNAMED"
if %NUMBER% GEQ 23 set "OPTIONS=%OPTIONS% --sun-misc-unsafe-memory-access=allow"
"%JAVA%" %OPTIONS% -Xmx2g -Dorg.nd4j.log.initialization=false %JAVA_OPTS% -cp "%HOME_DIR%\lib\*" org.tripletlab.app.Main %*
exit /b %ERRORLEVEL%
