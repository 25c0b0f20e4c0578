@echo off
rem Ketamine Outcomes on Windows. A release starts at once. A copy of the sources is built by hand first: mvnw.cmd -DskipTests package
rem Java is looked for as by the launcher of Unix. Whatever reads exports gets what that gives large ones: 2 GB, and the second compiler.
rem OUTCOMES_JAVA_OPTIONS stands in place of what would be chosen.
setlocal

set "home=%~dp0"
set "program=%home%program"
if not exist "%program%\outcomes.jar" set "program=%home%pipeline\target"

set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"

set "version="
for /f tokens^=2^ delims^=^" %%v in ('call "%java%" -version 2^>^&1 ^| findstr /c:" version "') do set "version=%%v"
if not defined version (
  echo No Java was found; install a JDK, 17 or later, or set JAVA_HOME to one 1>&2
  exit /b 2
)
for /f "delims=.-_+" %%m in ("%version%") do set "major=%%m"
if %major% lss 17 (
  echo Java %version% is too old; install a JDK, 17 or later, or set JAVA_HOME to one 1>&2
  exit /b 2
)

if not exist "%program%\outcomes.jar" (
  echo The program is not built; mvnw.cmd -DskipTests package builds it, with a JDK from 17 on and access to Maven Central 1>&2
  exit /b 2
)

set "chosen=-Xmx768m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
for %%c in (run check explain simulate) do if "%~1"=="%%c" set "chosen=-Xmx2g -XX:+UseParallelGC"
if defined OUTCOMES_JAVA_OPTIONS set "chosen=%OUTCOMES_JAVA_OPTIONS%"

"%java%" -Xshare:auto -Xlog:disable -Xlog:all=error:stderr %chosen% "-Djava.util.logging.config.file=%home%pipeline\logging.properties" "-Doutcomes.home=%home%." -jar "%program%\outcomes.jar" %*
exit /b %errorlevel%
