# Workers of Flink that find the program in place: docker build -f engines/image/flink.Dockerfile -t outcomes-flink . after ./mvnw -Pflink -DskipTests package.
FROM flink:1.19.3-java17
COPY engines/flink/target/outcomes-flink.jar /opt/flink/usrlib/
USER 9999:9999
