# Cutroom with Debian's ffmpeg and Java; PostgreSQL comes from outside: see compose.yaml.

FROM debian:trixie-slim AS build
RUN apt-get update \
    && apt-get install -y --no-install-recommends maven npm openjdk-21-jdk-headless \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY pom.xml ./
COPY sql sql
COPY src src
# The WAR, the server and the driver; tests have run before an image is built.
RUN mvn -B -ntp test-compile war:war@default-war \
    && mvn -B -ntp dependency:copy-dependencies -DincludeArtifactIds=payara-micro,postgresql \
        -Dmdep.stripVersion=true -DoutputDirectory=target/server

FROM debian:trixie-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        espeak-ng ffmpeg openjdk-21-jre-headless \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --uid 10001 --no-create-home --home-dir /data --shell /usr/sbin/nologin cutroom \
    && install -d -o cutroom -g cutroom -m 0700 /data
COPY --from=build /build/target/server/payara-micro.jar /build/target/server/postgresql.jar \
    /build/target/cutroom.war /opt/cutroom/
COPY --from=build /build/target/speaker /opt/cutroom/speaker
# The same files as the launcher uses: address, data source, log format.
COPY src/launcher/resources/dev/cutroom/launcher/ /opt/cutroom/

ENV CUTROOM_HTTP_ADDRESS=0.0.0.0 \
    CUTROOM_HTTP_PORT=8080 \
    CUTROOM_DATA_DIR=/data \
    CUTROOM_FFMPEG=/usr/bin/ffmpeg \
    CUTROOM_FFPROBE=/usr/bin/ffprobe \
    CUTROOM_VOICE_SPEAKER=/opt/cutroom/speaker \
    CUTROOM_HEAP=512m
# Still to be given: CUTROOM_DB_URL, CUTROOM_DB_USER, CUTROOM_DB_PASSWORD.

USER cutroom
WORKDIR /data
VOLUME /data
EXPOSE 8080

HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --start-interval=2s CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/$CUTROOM_HTTP_PORT && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]

# A fresh root directory at each start: from a used one, the server would start the old application first.
ENTRYPOINT ["sh", "-c", "rm -rf /tmp/payara && mkdir /tmp/payara && exec java -Xmx$CUTROOM_HEAP -XX:+UseSerialGC -Djava.awt.headless=true -Duser.language=en -Dproduct.name=Cutroom -jar /opt/cutroom/payara-micro.jar --rootdir /tmp/payara --nohazelcast --disablephonehome --port $CUTROOM_HTTP_PORT --contextroot / --deploy /opt/cutroom/cutroom.war --addlibs /opt/cutroom/postgresql.jar --prebootcommandfile /opt/cutroom/preboot.asadmin --postbootcommandfile /opt/cutroom/postboot.asadmin --logproperties /opt/cutroom/logging.properties"]
