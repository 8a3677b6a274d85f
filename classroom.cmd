@echo off
rem Starts the classroom on Windows: the same steps as the script `classroom` beside it takes elsewhere.
setlocal EnableExtensions DisableDelayedExpansion

set "LEAST=21"
set "HERE=%~dp0"
if "%HERE:~-1%"=="\" set "HERE=%HERE:~0,-1%"
set "NAME=classroom"
set "MODULE=adapter-javalin"
set "MODULES=chat-core chat-protocol adapter-inmemory adapter-jwt chatroom adapter-javalin"
set "ASKS_ONLY="
for %%A in (%*) do (
  if "%%~A"=="--cloud" set "NAME=cloud"
  if "%%~A"=="--help" set "ASKS_ONLY=yes"
  if "%%~A"=="-h" set "ASKS_ONLY=yes"
  if "%%~A"=="--version" set "ASKS_ONLY=yes"
)
if "%NAME%"=="cloud" (
  set "MODULE=local-cloud"
  set "MODULES=chat-core chat-protocol adapter-inmemory adapter-jwt adapter-dynamodb adapter-lambda dynamodb-emulator cloud-template chatroom adapter-javalin local-cloud"
  set "CLOUD_HOME=%HERE%"
)
set "BUILT=%HERE%\%MODULE%\target"
set "JAR=%BUILT%\%NAME%.jar"

rem --- Is there something to build? PowerShell compares the times of the files: it ends with 3 if one is newer. -------
set "STALE="
if not exist "%JAR%" (
  set "STALE=for the first time, which takes a minute or two"
  goto :find_java
)
if exist "%BUILT%\%NAME%.unfinished" (
  set "STALE=again, because the last build was cut short"
  goto :find_java
)
if defined ASKS_ONLY goto :find_java
powershell -NoProfile -ExecutionPolicy Bypass -Command "$built = (Get-Item -LiteralPath $env:JAR).LastWriteTimeUtc; $sources = @(Join-Path $env:HERE 'pom.xml'); foreach ($module in $env:MODULES.Split(' ')) { foreach ($part in 'pom.xml', 'src\main') { $sources += Join-Path (Join-Path $env:HERE $module) $part } }; $sources = @($sources | Where-Object { Test-Path -LiteralPath $_ }); if ($sources.Count -gt 0 -and (Get-ChildItem -LiteralPath $sources -Recurse | Where-Object { $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1)) { exit 3 } else { exit 0 }" <nul
if errorlevel 3 if not errorlevel 4 set "STALE=because its sources have changed"

rem --- The JDK: JAVA_HOME, then the path, then the newest in the usual folders ----------------------------------------
:find_java
set "JAVA_AT="
set "JAVA_MAJOR=0"
set "SEEN=0"
if defined JAVA_HOME call :take "%JAVA_HOME%"
if defined JAVA_AT goto :have_java
for /f "tokens=1,* delims== " %%P in ('java -XshowSettings:properties -version 2^>^&1') do if "%%P"=="java.home" call :take "%%Q"
if defined JAVA_AT goto :have_java
call :take_all "%ProgramFiles%\Eclipse Adoptium"
call :take_all "%ProgramFiles%\Java"
call :take_all "%ProgramFiles%\Microsoft"
call :take_all "%ProgramFiles%\Amazon Corretto"
call :take_all "%ProgramFiles%\Zulu"
call :take_all "%ProgramFiles%\BellSoft"
call :take_all "%ProgramFiles%\RedHat"
call :take_all "%ProgramFiles%\Semeru"
call :take_all "%ProgramFiles%\SapMachine\JDK"
call :take_all "%ProgramFiles%\OpenJDK"
call :take_all "%LOCALAPPDATA%\Programs\Eclipse Adoptium"
call :take_all "%USERPROFILE%\.jdks"
call :take_all "%USERPROFILE%\.gradle\jdks"
for /d %%J in ("%USERPROFILE%\scoop\apps\*") do call :take "%%~J\current"
if defined JAVA_AT goto :have_java

set "FOUND=none was found"
if %SEEN% GTR 0 set "FOUND=the newest found here is %SEEN%"
if %SEEN% GEQ %LEAST% set "FOUND=the Java %SEEN% found here has no compiler"
>&2 echo The classroom needs a JDK %LEAST% or newer, and %FOUND%. Install one (https://adoptium.net), or set JAVA_HOME to where it is.
exit /b 2

rem --- The build ------------------------------------------------------------------------------------------------------
:have_java
if not defined STALE goto :name_cache
where mvn >nul 2>nul
if errorlevel 1 (
  >&2 echo The classroom needs Apache Maven 3.8.7 or newer for its build, and no mvn is on the path. Install it, from https://maven.apache.org, and start again.
  exit /b 2
)
>&2 echo Building the %NAME% %STALE% ...
set "JAVA_HOME=%JAVA_AT%"
if %JAVA_MAJOR% GEQ 24 set "MAVEN_OPTS=%MAVEN_OPTS% --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
rem A build that is cut short may leave half a jar; the next start is told by this file.
if not exist "%BUILT%" mkdir "%BUILT%"
type nul >"%BUILT%\%NAME%.unfinished"
pushd "%HERE%"
call mvn -q -B -DskipTests -pl %MODULE% -am package <nul 1>&2
set "BUILD=%ERRORLEVEL%"
popd
if not "%BUILD%"=="0" (
  >&2 echo The build failed: what Maven wrote above says why.
  exit /b 1
)
rem Maven leaves a jar alone whose contents did not change; its time must say that it is up to date all the same.
powershell -NoProfile -ExecutionPolicy Bypass -Command "(Get-Item -LiteralPath $env:JAR).LastWriteTime = Get-Date" <nul
del /q "%BUILT%\%NAME%.unfinished" "%BUILT%\%NAME%-*.aot" "%BUILT%\%NAME%-*.jsa" >nul 2>nul

rem --- The quick start: a cache of loaded classes for this jar and this Java; an empty one says that none can be made --
:name_cache
set "COLLECTOR=-XX:+UseSerialGC -Xms64m -Xmn32m"
set CLASSROOM_JAVA_OPTS 2>nul | findstr /c:"-XX:+Use" >nul && set "COLLECTOR="
set JAVA_TOOL_OPTIONS 2>nul | findstr /c:"-XX:+Use" >nul && set "COLLECTOR="
set JDK_JAVA_OPTIONS 2>nul | findstr /c:"-XX:+Use" >nul && set "COLLECTOR="
set "OPTIONS=%COLLECTOR% %CLASSROOM_JAVA_OPTS%"
if "%NAME%"=="cloud" set "OPTIONS=%OPTIONS% --enable-native-access=ALL-UNNAMED"

for %%J in ("%JAVA_AT%") do set "WHICH=%%~nxJ"
for %%F in ("%JAR%") do set "STAMP=%%~tF-%%~zF"
set "STAMP=%STAMP:/=%"
set "STAMP=%STAMP::=%"
set "STAMP=%STAMP:.=%"
set "STAMP=%STAMP: =%"
set "CACHE=%BUILT%\%NAME%-%WHICH%-%STAMP%"
if %JAVA_MAJOR% GEQ 25 (
  set "CACHE=%CACHE%.aot"
  set "MAKE=-XX:AOTCacheOutput="
  set "TAKE=-XX:AOTCache="
  set "QUIETLY=-Xlog:aot=off"
) else (
  set "CACHE=%CACHE%.jsa"
  set "MAKE=-XX:ArchiveClassesAtExit="
  set "TAKE=-XX:SharedArchiveFile="
  set "QUIETLY=-Xlog:cds=off"
)
if defined ASKS_ONLY goto :run
if exist "%CACHE%" goto :run
"%JAVA_AT%\bin\java.exe" %OPTIONS% -jar "%JAR%" %* --version <nul >nul
if errorlevel 1 exit /b %ERRORLEVEL%
(type nul >"%CACHE%") 2>nul || goto :run
>&2 echo Preparing a quicker start, once ...
"%JAVA_AT%\bin\java.exe" %OPTIONS% "%MAKE%%CACHE%.new" -Xlog:disable -jar "%JAR%" --warm-up <nul >nul 2>nul
if exist "%CACHE%.new" move /y "%CACHE%.new" "%CACHE%" >nul 2>nul

rem --- The server -----------------------------------------------------------------------------------------------------
:run
set "USE="
if exist "%CACHE%" for %%F in ("%CACHE%") do if %%~zF GTR 0 set USE="%TAKE%%CACHE%" %QUIETLY%
"%JAVA_AT%\bin\java.exe" %OPTIONS% %USE% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

rem Looks at every folder in folder %1.
:take_all
for /d %%J in ("%~1\*") do call :take "%%~J"
exit /b 0

rem Takes the Java in folder %1 if it will do. To build takes a compiler, to run does not.
:take
set "MAJOR=0"
set "VERSION="
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "usebackq tokens=1,2 delims==" %%A in ("%~1\release") do if "%%A"=="JAVA_VERSION" set "VERSION=%%~B"
if defined VERSION for /f "tokens=1 delims=.-+_" %%V in ("%VERSION%") do set "MAJOR=%%V"
if %MAJOR% GTR %SEEN% set "SEEN=%MAJOR%"
if %MAJOR% LSS %LEAST% exit /b 0
if %MAJOR% LEQ %JAVA_MAJOR% exit /b 0
if defined STALE if not exist "%~1\bin\javac.exe" exit /b 0
set "JAVA_AT=%~f1"
set "JAVA_MAJOR=%MAJOR%"
exit /b 0
