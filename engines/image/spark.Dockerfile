# Driver and executors of Spark: docker build -f engines/image/spark.Dockerfile -t outcomes-spark . after ./mvnw -Pspark -DskipTests package.
FROM apache/spark:3.5.7-scala2.12-java17-ubuntu
COPY engines/spark/target/outcomes-spark.jar /opt/outcomes/
USER 185:185
