@echo off
rem Runs the trivet command of this distribution.
setlocal
set "TRIVET_JAVA=java"
if defined JAVA_HOME set "TRIVET_JAVA=%JAVA_HOME%\bin\java"
"%TRIVET_JAVA%" -Xlog:disable -XX:TieredStopAtLevel=1 -jar "%~dp0..\trivet.jar" %*
exit /b %ERRORLEVEL%
