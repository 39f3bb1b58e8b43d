<?xml version="1.0" encoding="UTF-8"?>
<!--
  Gives dependencies of a published pom the scope "runtime", so that consumers do not compile with
  them. The module compiles with them, and a pom can have only one scope per dependency.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:m="http://maven.apache.org/POM/4.0.0">
  <xsl:output encoding="UTF-8"/>

  <!-- Artifact IDs, separated by spaces. -->
  <xsl:param name="runtime"/>

  <xsl:template match="@* | node()">
    <xsl:copy>
      <xsl:apply-templates select="@* | node()"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="m:dependency[m:scope = 'compile'][contains(concat(' ', $runtime, ' '), concat(' ', m:artifactId, ' '))]/m:scope/text()">
    <xsl:text>runtime</xsl:text>
  </xsl:template>
</xsl:stylesheet>
