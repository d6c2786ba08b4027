@echo off
rem Migrates, backs up, restores, proves and upgrades the database of Alongside. Without an argument it says how. It reads
rem server.env and admin.env itself, so nothing is worked out in a password.
setlocal
set "here=%~dp0.."
if not defined ALONGSIDE_SETTINGS set "ALONGSIDE_SETTINGS=%here%"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -Dslf4j.internal.verbosity=ERROR -cp "%here%\lib\*" org.alongside.backup.service.Maintenance %*
exit /b %ERRORLEVEL%
