package io.moneyprinter.dataflow;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.autoconfigure.session.SessionAutoConfiguration;
import org.springframework.cloud.dataflow.server.EnableDataFlowServer;
import org.springframework.cloud.deployer.spi.cloudfoundry.CloudFoundryDeployerAutoConfiguration;
import org.springframework.cloud.deployer.spi.kubernetes.KubernetesAutoConfiguration;
import org.springframework.cloud.deployer.spi.local.LocalDeployerAutoConfiguration;
import org.springframework.cloud.task.configuration.MetricsAutoConfiguration;
import org.springframework.cloud.task.configuration.SimpleTaskAutoConfiguration;

/**
 * Spring Cloud Data Flow with its dashboard. What is left out here would otherwise start
 * by its mere presence: Data Flow brings its own security, its own deployers, and is
 * itself no task.
 */
@EnableDataFlowServer
@SpringBootApplication(
		exclude = { MetricsAutoConfiguration.class, SessionAutoConfiguration.class, SimpleTaskAutoConfiguration.class,
				ManagementWebSecurityAutoConfiguration.class, SecurityAutoConfiguration.class,
				UserDetailsServiceAutoConfiguration.class, LocalDeployerAutoConfiguration.class,
				CloudFoundryDeployerAutoConfiguration.class, KubernetesAutoConfiguration.class })
public class DataflowServer {

	/**
	 * Starts the server.
	 * @param args Spring properties
	 */
	public static void main(String[] args) {
		SpringApplication.run(DataflowServer.class, args);
	}

}
